"""What Django would leave plain on the disk, sealed: sessions, caches, letters, uploads and what a server buffers."""
