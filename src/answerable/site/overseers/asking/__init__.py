"""What overseers do beside motions: see what they may demand, record their meetings, ask in writing."""
