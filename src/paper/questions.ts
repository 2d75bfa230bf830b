/** The six questions asked of every paper, by language. The Chinese wording is that of Cool Papers (papers.cool). */
export const defaultQuestions: Record<string, string[]> = {
  en: [
    'What problem does this paper try to solve?',
    'What is the related work?',
    'How does the paper solve the problem?',
    'What experiments were done?',
    'What could be explored further?',
    'Summarise the main content.',
  ],
  zh: [
    '这篇论文试图解决什么问题？',
    '有哪些相关研究？',
    '论文如何解决这个问题？',
    '论文做了哪些实验？',
    '有什么可以进一步探索的点？',
    '总结一下论文的主要内容',
  ],
}
