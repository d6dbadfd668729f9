import "./folders.test";
import "./virtual.test";
