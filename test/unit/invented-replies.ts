/** Invented replies with every hazard that those of models hold: Markdown, and math in each dialect. */
export const inventedReplies: Record<string, string> = {
  'math in brackets':
    'The loss \\(L(\\theta)\\) is\n\n\\[\nL(\\theta) = \\sum_{i=1}^{n} \\ell(x_i)\n\\]\n\nwhere \\( x_i \\) is the \\(i\\)-th leaf.',
  'math in dollars':
    'For $x$ and $ y $ we have $$x = y$$ and thus $f(x)=\\text{big if $x$ is}$, a 3$\\times$4 grid ($\\leq$4%).',
  'math in lists':
    '1. **Loss**: \\[L = 1\\]\n   - with $\\alpha$:\n\n     $$\n     \\alpha = 2\n     $$\n2. **Step**\n  - `code $x$`\n  - then \\(z\\)',
  'math in quotes and headings': '### On $$x$$\n\n> So\n> $$\n> a = b\n> $$\n> holds.\n\n## Next',
  'math in tables':
    '| set | size |\n|---|---|\n| $\\{x \\mid x>0\\}$ | $|A|$ |\n| `a|b` | costs $5<br>or $6 |\n| $P(x|y)$ | \\(\\|v\\|\\) |',
  'bare environments':
    'Let\n\\begin{align}\na &= b \\label{eq:a} \\\\\nc &= d\n\\end{align}\nthen by \\eqref{eq:a} and Eq.~\\ref{eq:a}, \\begin{bmatrix}1 & 2\\\\3 & 4\\end{bmatrix} is it.',
  'fences of TeX': '```latex\n\\mathcal{L} = \\frac{1}{n}\n```\n\n```math\nx = 1\n```\n\n```python\nprice = "$5"\n```',
  'displays without environment': '$$\na &= b \\\\\nc &= d \\tag{1}\n$$\n\n$$\nx \\\\ y\n$$',
  'signs that TeX reads otherwise': 'About $95%$ of R$&$D, $a#b$ and $\\#$; $50\\%$.',
  money: 'It costs $5, not $6; US$ 7, or $10k to $20k. 从$5涨到$10，而$x$是变量。',
  'Chinese beside marks': '**重要：**本文提出**“新方法”**，其**复杂度为$O(n^2)$。**另外，A*算法和D*算法。',
  'Korean beside marks': '**JAN(Joint Networks)**은 $P(X, Y)$를 **"정렬"**한다.',
  'HTML and braces':
    '<div align="center">\n**bold** $x$ {y}\n</div>\n\nH<sub>2</sub>O and T<sub>max</sub>, a < b <- c <T> {{d}}',
  'tasks, notes and rules': '- [ ] todo\n- [x] done[^1]\n\nText\n---\nMore\n\n[^1]: A note on $x$.',
  'commands of LaTeX':
    "We \\textbf{show} \\emph{that $x$} with \\cite{key}: O(\\log n), \\alpha_s, \\mathbb{R}^n, ``so''.",
  'backslashes twice': 'The \\\\(\\\\alpha_1\\\\) of \\\\[x_1 = \\\\frac{1}{2}\\\\] is it.',
  'a fence around it all': '```markdown\n# Title\n- item $x$\n```',
}
