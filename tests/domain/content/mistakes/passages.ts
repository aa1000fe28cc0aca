import { item, type Mistake } from './bodies.ts';

const says = (...words: string[]) => words.map((one) => `- “${one}” > Because.\n`).join('');
const abc = says('Alder', 'birch', 'cedar');
const passage = (text: string, list = abc) => item(`> mark: ${text}\n\n${list}`);

/** Passages to be marked. */
export const passageMistakes: Mistake[] = [
  ['quizzes', item('> «mark:»\n\n- “Alder” > Because.\n'), 'passage-empty'],
  ['quizzes', item(`> mark: **Alder**, *birch*.\n\n«>» And *cedar*.\n\n${abc}`), 'passage-broken'],
  ['quizzes', `${passage('**Alder**, *birch*, *cedar*.')}\n> «mark:» **More**.\n`, 'passage-twice'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.\n> «- A list.»'), 'not-part-of-passage'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.\n>\n> «## A heading»'), 'not-part-of-passage'],
  ['quizzes', item(`«>» **Alder**, *birch*, *cedar*.\n\n${abc}`), 'mark-without-word'],
  ['quizzes', item(`«>» **mark:** **Alder**, *birch*, *cedar*.\n\n${abc}`), 'mark-without-word'],
  ['quizzes', passage('**Rasa:** **Alder**, *birch*.\n> «**You:**» Then *cedar*.'), 'speaker-within'],
  ['quizzes', passage('**Rasa:** **Alder**, *birch*.\\\n> «**You**»: Then *cedar*.'), 'speaker-within'],
  ['quizzes', item('> «mark:» **Alder**, *birch*.\n\n- “Alder” > a\n- “birch” > b\n'), 'parts-too-few'],
  ['quizzes', item(`> «mark:» *Alder*, *birch*, *cedar*.\n\n${abc}`), 'parts-none-right'],
  ['quizzes', item(`> «Mark:» **Alder**, **birch**, **cedar**.\n\n${abc}`), 'parts-none-wrong'],
  ['quizzes', passage('«**»Alder **, *birch*, *cedar*.'), 'part-not-closed'],
  ['quizzes', passage('**Alder**, *birch*, cedar«*».'), 'part-not-closed'],
  ['quizzes', passage('«***Alder***», *birch*, *cedar*.'), 'part-not-plain'],
  ['quizzes', passage('«**[Alder](standard:put-it-right)**», *birch*, *cedar*.'), 'part-not-plain'],
  ['quizzes', passage('[the «**Alder**»](standard:put-it-right), *birch*, *cedar*.'), 'part-not-plain'],
  ['quizzes', passage('**Alder**, *birch*, *cedar* «**…**».'), 'part-without-words'],
  ['quizzes', passage('**Alder**, *birch*, *cedar* and «*Birch*».'), 'same-twice'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «“cedar”» > Twice.\n`), 'same-twice'],
  ['quizzes', passage('«**Alder**»: then *birch*, *cedar*, **fir**.', `${abc}${says('fir')}`), 'part-is-speaker'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*, «**fir**».'), 'part-without-explanation'],
  [
    'quizzes',
    item('> mark: «**Alder**», «*birch*».\n> And «*cedar*».\n'),
    ...Array(3).fill('part-without-explanation'),
  ],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «“fir” Because.»\n`), 'part-explanation-unreadable'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «“fir”»\n`), 'part-explanation-unreadable'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${says('Alder', 'birch')}- «“ceder”» > So.\n`), 'part-unknown'],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', `${abc}- «fir» > So.\n`), 'part-unknown'],
  [
    'quizzes',
    passage('**Alder**, *birch*, *cedar*.', `${says('Alder', 'birch')}- “cedar”\n«>» So.\n`),
    'explanation-indent',
  ],
  ['quizzes', passage('**Alder**, *birch*, *cedar*.', '«- [x] “Alder” > Because.»\n'), 'ticks-not-here'],
  ['quizzes', `${passage('**Alder**, *birch*, *cedar*.')}\n«And more.»\n`, 'not-part-of-item'],
  ['quizzes', passage('**Alder**, *birch* «<b>»or«</b>» *cedar*.'), 'raw-html', 'raw-html'],
];
