"""The record, its papers and the lists kept in a database that refuses to change what was recorded."""
