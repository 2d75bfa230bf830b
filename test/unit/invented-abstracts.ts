/** Invented abstracts with every hazard that real ones hold, as arXiv's API gives them: raw TeX, two spaces begin a paragraph. */
export const inventedAbstracts: Record<string, string> = {
  'inline, spaced and glued formulas':
    'For $ x $ in $\\mathbb{R}^d$ and \\(y\\), a $5$-fold cover costs $3 and $7. We get $O(n^2)$$n$ times, or $10^5$9.',
  'displays in every form':
    'Let $$E=mc^2$$ and \\[ \\int_0^1 f\\,dx \\] and\n\\begin{align*} a&=b\\\\ c&=d \\end{align*}\nthen \\begin{gather}x\\\\y\\end{gather} follows.',
  'bare environments':
    'So \\begin{cases} 1 & x>0 \\\\ 0 & x \\le 0 \\end{cases} and \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} agree.',
  'labels and references':
    'The rule \\begin{equation}\\boldsymbol{\\theta}_{t+1} = \\boldsymbol{\\theta}_t - \\eta \\nabla L\\label{eq:step}\\end{equation} is stable, while \\begin{equation}\\Vert g\\Vert \\le C \\label{eq:bound}\\end{equation} holds; by \\eqref{eq:step} and Eq.~\\ref{eq:bound} we conclude.',
  'macros of its own':
    '\\newcommand{\\F}{\\mathbb{F}} \\def\\ip#1#2{\\langle #1,#2\\rangle} Over $\\F_q$ the form $\\ip{x}{y}$ is new; $\\DeclareMathOperator{\\rk}{rk}$ its $\\rk A$ is small.',
  'old fonts and macros':
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a formula that begins with a brace.
    'In {\\bf bold} and {\\it italic} words, ${\\bf x} \\in \\Bbb R^3$, $\\cal O(\\epsilon)$, \\textit{with $x_1$ inside} and $\\mathscr{L}$, $\\bra{\\psi}H\\ket{\\phi}$, $\\SI{5}{\\kilo\\electronvolt}$.',
  'accents in text and math':
    'Schr\\"odinger, Erd\\H{o}s, Poincar\\\'e, \\L{}ukasiewicz, G\\"{o}del, na\\"{\\i}ve; $\\hat{x}$, $\\ddot{y}$, $n_{\\rm S\\acute{e}rsic}$.',
  'odd dollars and braces':
    'A price of $5 and a brace } here { and a lone $\\alpha there. Also 40% of x, 5\\% of y and 100 \\$.',
  'lists, notes and breaks':
    'We show:\n\\begin{itemize}\n\\item one, with $x$;\n\\item two\\footnote{a note}.\n\\end{itemize}\nFirst line\\\\second line.\n  A new paragraph \\cite{key}.',
  'Chinese beside math': '我们证明$f(x)=x^2$是凸的，并且$\\mathcal{O}(n)$时间内可解。',
  'entities, invisible and control characters':
    'a&lt;b &amp; c&#946;d, zero\u200Bwidth, soft\u00ADhyphen, bidi\u202Emark, nul\u0000 and tab\tend.',
  'quotes and dashes':
    "``Quoted'' words, 'single' ones, pages 1--9---and so on, the authors' own \"straight\" marks, a tie~here and z~6.",
  addresses:
    'Code: https://example.org/~ada/a_b%20c?x=1&y=2. See \\url{https://example.org/p_q~r} or \\href{https://example.org/h}{our page}.',
  'styles that lay out':
    'A box $\\style{display: inline-block; padding: 2ex; border: 1px dashed red; text-align: center}{x}$ and $\\mathop{\\text{argmin}}_x \\mathcal{\\boldsymbol{H}}$.',
  'a character by its number': 'The Vlasov$\\unicode{x2013}$Poisson system for $R&D$.',
  'what MathJax cannot set': 'With $\\ourownmacro{x}$ and $\\frac{a$ left open, no word is lost.',
}
