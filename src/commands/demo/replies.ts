/** What people of the demo write in their own words, by the item's id: one that does what is asked, one in a rush, and the criteria that this one meets. */
const written: Readonly<Record<string, readonly [good: string, poor: string, poorMeets: readonly number[]]>> = {
  'lamp-for-saturday': [
    'A lamp that has to be there on Saturday, and two calls that nobody took. I’m sorry, Mrs Ozola.\n\nI’m Tomas, I have the duty phone tonight. I’ll ring the depot at seven, and by nine I’ll write here where it is.',
    'Hello Mrs Ozola, so sorry to hear this! We’re looking into it and will let you know tomorrow. Could you send us your order number?',
    [3],
  ],
  'charged-twice': [
    'Dear Mr Žukas, you paid twice, drove over for nothing, and it still grinds coarse. I’m sorry. The 42 euros go back to your card today, and on Thursday we’ll fetch the grinder from you. Ask for me, I’m keeping this until it’s right.',
    'Dear Mr Žukas, I’m very sorry about the double charge, our card terminal has been playing up. You will get your 42 euros back today. Please bring the grinder in on Thursday.',
    [2],
  ],
  'two-things-ready': [
    'Dear Alesia, your floor lamp comes on the 14th, so it won’t be there for the opening. I’m sorry. I can lend you one from Friday. Your shade is ready, and I’d bring both. When are you in?',
    'Dear Alesia, I’m afraid there is a slight delay with your floor lamp, it comes on the 14th now. Your shade is ready though, and we can lend you a lamp from Friday!',
    [0, 1],
  ],
  'mixer-guarantee': [
    'Hi Rasa, that’s for the maker to replace. I’ve found your mixer from March and I’m filling in their form. Two things only you have: a photo of the crack, and when somebody’s at home on Thursday. I’ll book the courier for then and write to you by Monday.',
    'Hi Rasa, no problem! Send me a photo, the serial number and the receipt, and I’ll fill in the form for you.',
    [],
  ],
  'rain-at-the-door': [
    'Dear Mrs Ozola, you told Ieva that you stood in the rain and could see us laughing. Since then the door opens at a quarter to nine. I’ve looked on three Saturdays and nobody had to wait outside. Weekdays I still have to look at. Thank you for saying it.',
    'Dear Mrs Ozola, thank you for your feedback. We have talked about it in the team and nobody has to wait any more. Please tell us how we’re doing in our survey!',
    [],
  ],
  'in-a-hurry': [
    'When a customer says by when they need something, we repeat the time and say whether we can keep it. If not, we say which time we can keep.',
    'We serve customers who are in a hurry first, as quickly as we can.',
    [],
  ],
};

/** Any other item gets a plain reply. */
const plain = ['I’m sorry. I’ll do it now and write to you by four.', 'We will look into it.', []] as const;

/** What a learner of the demo writes to the item of this id. */
export function wordsFor(item: string, rightly: boolean): string {
  const [good, poor] = written[item] ?? plain;
  return rightly ? good : poor;
}

/** The criteria, of so many, that a reply of the demo meets; none of a text that is not from here. */
export function metBy(text: string, of: number): number[] {
  const [good, , poorMeets = []] = [...Object.values(written), plain].find((texts) => texts.includes(text)) ?? [];
  return text === good ? Array.from({ length: of }, (_, index) => index) : [...poorMeets];
}
