// The language first: detection and analysis rest on it.
import "./language.test";
import "./detection.test";
import "./analysis.test";
import "./understanding.test";
import "./pages.test";
import "./saving.test";
import "./office.test";
import "./neighbours.test";
import "./settings-files.test";
import "./server.test";
import "./commands.test";
import "./tasks.test";
import "./writing.test";
