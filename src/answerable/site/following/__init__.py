"""Who asked to be told of news by e-mail: kept apart from the record, sealed, and gone for good when they leave."""
