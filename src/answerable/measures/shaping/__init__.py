"""How counts become a figure: columns, rows, totals, the sums between them, months, quantiles and survival."""
