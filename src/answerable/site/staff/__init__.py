"""The staff's door: what is due today, the cases, and every act that the rules allow."""
