// The language first: detection and analysis rest on it.
import "./language.test";
import "./detection.test";
import "./analysis.test";
import "./saving.test";
import "./server.test";
