import { attackQuarter } from "./quarter";

attackQuarter(0);
