import { attackQuarter } from "./quarter";

attackQuarter(3);
