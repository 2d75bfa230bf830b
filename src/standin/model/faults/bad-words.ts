/** What models write where they do not answer. None of it may be published. */
export const refusals = [
  "I'm sorry, but I can't help with that request.",
  'I cannot assist with questions about this document.',
  'As an AI language model, I am not able to read this paper.',
  '抱歉，我无法回答这个问题。',
  'Sorry, but I am unable to continue with this conversation.',
]

/** The beginning of what a model says that has fallen into a loop. */
export const loopSeed = 'The lighthouse keeper repeats the same measurement '

/** What an answer says in a language, to a question in another. */
export const wrongLanguage = {
  de: 'Die Autoren untersuchen ein Verfahren, das mit der bisherigen Methode nicht möglich ist, und zeigen, dass die Ergebnisse für den Leuchtturm und die Messungen auf der Insel sich mit dem Modell erklären lassen.',
  fr: 'Les auteurs étudient une méthode qui est plus rapide que les autres, et ils montrent que les résultats sur le phare et dans les mesures sont expliqués par le modèle avec une grande précision.',
  zh: '作者提出了一种灯塔测量的方法，并且说明了这种方法在岛屿上的结果与模型一致，因此可以解释所有的观测。',
}

/** What an answer begins with that is cut in the middle of a word. */
export const cutBeginning = 'The lighthouse method is described in three steps, of which the first is to meas'

/** Reasoning that is no part of an answer. */
export const reasoning =
  'Hmm, the user wants to know about the lighthouse paper. Let me look at the text again before I say anything.'

/** A beginning of each: none of these may stand anywhere in the archive. */
export const unpublishable = [...refusals, loopSeed.trim(), ...Object.values(wrongLanguage), cutBeginning, reasoning]
