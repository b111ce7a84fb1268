"""What one has, used again: a summary drawn from a plan and kept up with it, the next plan, a sample made one's own."""
