"""Letters at the desk: written, read by a second person, sent by e-mail or set down as posted."""
