export { didYouMean, suggestions } from "@colloquy/session/suggestions";
