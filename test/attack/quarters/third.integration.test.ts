import { attackQuarter } from "./quarter";

attackQuarter(2);
