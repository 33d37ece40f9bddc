package evidoc.timeline;

import evidoc.svg.Span;

/// A piece of a lane that looks the same from its start to its end.
record LanePiece(LaneLook look, Span across) {}
