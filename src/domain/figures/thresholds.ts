/**
 * From which figure on something is said of an item, and whose experience the figure is.
 *
 * - Moodle: the bands by which its documentation reads the facility and the discrimination (there, too, the correlation
 *   of an item with the rest) of a question: docs.moodle.org/dev/Quiz_report_statistics.
 * - Ebel, R. L. & Frisbie, D. A., Essentials of Educational Measurement, 5th ed. 1991, on the discrimination of items.
 * - Haladyna, T. M. & Downing, S. M., How many options is enough for a multiple-choice test item?, Educational and
 *   Psychological Measurement 53 (1993), 999–1010, on wrong options that work.
 *
 * They are written for long tests of many people; here they say where to look, and never what to do.
 */
export const thresholds = {
  /**
   * Under so many responses nothing is said and no discrimination is shown: at 30 the 95% interval of a correlation of
   * 0.3 still runs from −0.07 to 0.60 (Fisher's z).
   */
  shown: 30,
  /** Under so many all that is said is provisional: at 100 the same interval runs from 0.11 to 0.47. */
  firm: 100,
  /** Facility from which on an item is as good as given away; Moodle's “extremely easy”. */
  easy: 0.95,
  /** Facility up to which an item is hard; Moodle's “difficult” and the bands below it. */
  hard: 0.2,
  /** Discrimination under which an item hardly tells people apart; Moodle's “very weak”, Ebel and Frisbie's “poor”. */
  weak: 0.2,
  /**
   * Discrimination up to which an item runs against the rest. Moodle calls any below 0 “probably invalid”; nearer to 0
   * than this not even hundreds of responses tell it from chance.
   */
  against: -0.1,
  /** A wrong option that a smaller share chooses does no work; Haladyna and Downing. */
  idle: 0.05,
  /** With fewer other items to compare with, one lucky guess among them decides. Ours. */
  rest: 3,
  /** What fewer people typed alike is not shown: it may tell who they are. Ours. */
  alike: 3,
  /** So many of them are shown, the most frequent. Ours. */
  typed: 5,
} as const;
