"""The parts of the HTML report: marked texts, the agreement matrix, the chart of a growing count, style and script."""
