import { attackQuarter } from "./quarter";

attackQuarter(1);
