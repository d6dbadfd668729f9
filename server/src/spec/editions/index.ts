// Every edition that there is: one line each.
export { EDITION_2019 } from "./edition-2019";
export { EDITION_2021 } from "./edition-2021";
