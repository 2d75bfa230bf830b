/**
 * English words that stand in nearly every abstract and tell no paper from another. They are indexed where they stand in
 * a title or a name, and no search requires them.
 */
const functionWords = new Set(
  (
    'a about after all also although among an and any are as at be because been being between both but by can could ' +
    'did do does each either for from further had has have how however if in into is it its itself may might more ' +
    'most much must no nor not of on only or other our over same should since so some such than that the their them ' +
    'then there these they this those through thus to under up upon use used using very via was we well were what ' +
    'when where whether which while who whose why will with within without would you your'
  ).split(' '),
)

/** Whether a word says too little to be looked for by itself: a function word, or a single letter or digit. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || /^[a-z\d]$/.test(word)
}
