"""What the models say to whoever writes: skeletons of specs, templates and style sheets in full, schemas for editors."""
