"""The body's codes for everybody: versions, reviews, who was consulted, and how fairly."""
