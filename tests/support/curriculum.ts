/** The lessons of the curriculum in their order, each with the rows of the evidence that it teaches. */
export const lessonRows: Readonly<Record<string, string>> = {
  'why-service-decides': 'L4 B8 K1 K3 K5',
  'how-to-read-a-statistic': 'V3 V7 V8 T4 T5 T6 T7 T8 T19',
  'polite-informed-respectful': 'L1 L3 K1',
  'three-keys': 'V1',
  'i-will-find-out': 'L1 K2',
  'as-they-want-it': 'B1 T17 T18',
  'the-personal-touch': 'B5 T9',
  'put-it-right': 'L2 T14',
  'the-order-of-news': 'V2',
  'carry-the-effort': 'V5 V6',
  'the-silent-customer': 'T7 T16',
  'speed-and-care': 'V3',
  'reply-times': 'V4 B3',
  'the-same-every-time': 'K2 K6',
  'meet-then-delight': 'T3 T14',
  'loyalty-and-rewards': 'T1 B7 T15 K3 K4',
  'write-your-standards': 'T2 T10 K6',
  'people-tools-training': 'B2 T11 T12 T13',
  'the-feedback-loop': 'L5 B4 B6 T16',
};

/** The same for the scenarios. */
export const scenarioRows: Readonly<Record<string, string>> = {
  'unknown-answer': 'L1 B1',
  'kettle-twice': 'L2 T14',
  'delayed-part': 'V2',
  'queue-and-confusion': 'V1 V3',
  'saturday-post': 'V4 B3',
  'three-forms': 'V5 V6',
  'the-regular': 'B5 T9',
  'fine-thanks': 'T7 T16',
  'yesterday-they-said': 'K2 T10',
  'one-request-two-customers': 'T17 T18',
  'stamp-card': 'B7 T15',
  'one-star-review': 'L5 B6 T8 T19',
  'exhausted-employee': 'T13 T2',
  'fix-or-delight': 'T3 T14',
};

/** The lessons of each module, in their order. */
export const modules: Readonly<Record<string, readonly string[]>> = {
  'start-here': ['why-service-decides', 'how-to-read-a-statistic'],
  'the-encounter': [
    'polite-informed-respectful',
    'three-keys',
    'i-will-find-out',
    'as-they-want-it',
    'the-personal-touch',
  ],
  'hard-moments': ['put-it-right', 'the-order-of-news', 'carry-the-effort', 'the-silent-customer'],
  channels: ['speed-and-care', 'reply-times', 'the-same-every-time'],
  loyalty: ['meet-then-delight', 'loyalty-and-rewards'],
  'for-leads': ['write-your-standards', 'people-tools-training', 'the-feedback-loop'],
};
