"""Taking a complaint down at the desk, finding out whom it is about, and cases joined and taken apart."""
