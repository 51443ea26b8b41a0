"""What the sign-in library's templates may use of ours."""
