const ours = String.raw`(?:we|this (?:paper|work|article|study|thesis|letter|note|survey|review)|our (?:\w+ ){0,2}\w+)`
const verbs = String.raw`(?:\w+ly |also |first |then |further |therefore |thus ){0,2}`
const things =
  '(?:method|approach|framework|model|system|pipeline|architecture|construction|algorithm|technique|module|network|dataset|benchmark|estimator|strategy)s?'

/**
 * What tells a sentence's role in an abstract: phrases by which authors announce it, and forms that go with it.
 * None of them decides alone; their weights are in `weights.ts`.
 */
export const cues = {
  general:
    /\b(?:widely|commonly|typically|traditionally|conventionally|often|usually|increasingly|recently|in recent years|well[- ]known|ubiquitous)\b/i,
  perfect:
    /\b(?:has|have) (?:\w+ly |also |long )?(?:been|become|shown|led|emerged|made|attracted|played|enabled|achieved|focused|proven|traditionally)\b/i,
  important:
    /\b(?:(?:key|crucial|essential|fundamental|important|critical|central|pivotal|vital|powerful|popular|standard|active|major) (?:\w+ )?(?:for|to|in|role|part|problem|task|tool|component|step|practice|framework|technique|focus)|is (?:crucial|essential|fundamental|critical|pivotal|vital)|one of the)\b/i,
  others:
    /\b(?:existing|prior|previous|earlier|current|conventional|traditional|prevailing|recent|most|state[- ]of[- ]the[- ]art) (?:\w+ ){0,3}(?:work|works|methods?|approach(?:es)?|studies|research|models?|techniques?|systems?|efforts|advances|heuristics|datasets|literature|solutions)\b|\bresearchers\b/i,
  cited:
    /\bet al\b|\((?:19|20)\d\d[a-z]?\)|\[\d+\]|\b(?:introduced|proposed|defined|studied|proved|developed|given) by \p{Lu}/u,
  defines:
    /^(?:let|given|suppose|assume|consider a|recall)\b|\b(?:is called|are called|is said to|are said to|is defined as|refers? to|denotes?|if every|if there)\b/i,

  contrast:
    /^(?:["“(]?)(?:however|yet|but|nevertheless|unfortunately|nonetheless|still|despite|although|while|whereas|though|unlike|in contrast)\b/i,
  turns: /[,;] (?:yet|but|however|though|although)\b|; however/i,
  lack: /\b(?:lack\w*|remain\w*|limit(?:s|ed|ation|ations)|fail\w*|hinder\w*|imped\w+|struggl\w+|suffer\w*|bottleneck\w*|neglect\w*|overlook\w*|ignor\w+|insufficient\w*|scarc\w+|missing|restrict\w*|degrad\w+|vulnerab\w+|prone|hamper\w*|inconsisten\w+|inefficien\w+|inadequate\w*)\b/i,
  hard: /\b(?:challeng\w+|difficult\w*|hard to|intractable|impossible|prohibitive\w*|expensive|costly|problematic|complicated|complex and|tedious|nontrivial|not straightforward|elusive)\b/i,
  unknown:
    /\b(?:unknown|unclear|unexplored|underexplored|understudied|unresolved|unanswered|poorly understood|not (?:yet |been )*(?:well|fully|thoroughly|completely)|little is known|open (?:problem|question)s?|raises? the question|has not|have not|no general)\b/i,
  negated: /\b(?:not|cannot|no|without|only|neither|never)\b/i,
  asks: /\?["”)]*$|\b(?:whether|how can|why|question of)\b/i,
  aims: /\b(?:we (?:aim|seek|wish|want|ask|address)|(?:aims?|aimed|goal|purpose|objective|need(?:ed)?) (?:is |was |of \w+ )?to\b|(?:address|consider|study|investigate)s? the (?:problem|question|task|issue))/i,

  we: /\b(?:we|our|us)\b/i,
  thisPaper:
    /\b(?:in|of) this (?:\w+ )?(?:paper|work|article|study|thesis|letter|note|survey)\b|\bhere,? we\b|\bthis (?:paper|work|article|study|thesis|letter|note|survey) /i,
  proposes: new RegExp(
    String.raw`\b${ours} ${verbs}(?:propos|introduc|present|develop|design|describ|construct|formulat|suggest|reframe|build|built|creat)\w*`,
    'i',
  ),
  studies: new RegExp(
    String.raw`\b${ours} ${verbs}(?:consider|stud[yi]|investigat|explor|examin|analy[sz]|revisit|discuss|focus|conduct|review|survey|address|treat|look|deal|concern)\w*`,
    'i',
  ),
  uses: new RegExp(
    String.raw`\b${ours} ${verbs}(?:us|employ|appl|combin|leverag|adopt|train|model|extend|follow|select|perform|evaluat|validat|test|compar|collect|implement|instantiat|integrat|incorporat|learn|assum|defin|simulat|measur|generat)\w*`,
    'i',
  ),
  isDone:
    /\b(?:is|are|was|were|been) (?:\w+ly |then |also |here )?(?:introduced|proposed|presented|developed|used|studied|considered|investigated|described|trained|applied|employed|explored|discussed|designed|implemented|analy[sz]ed|evaluated|tested|performed|reviewed|examined|extended|classified|assessed|addressed|collected|computed)\b/i,
  mechanism: new RegExp(
    String.raw`\b(?:our|the(?: proposed| resulting)?|this|an?|both|these|each) (?:[\w-]+ ){0,2}${things} (?:\w+ly |then |also |first )?(?:consists?|uses?|combin|integrat|is based|employ|leverag|interleav|coupl|incorporat|encod|represent|is trained|are trained|learn|tak|operat|provid|support|is open|decompos|inflat|relies|rely|is designed|estimat)\w*`,
    'i',
  ),
  parts:
    /\b(?:consist(?:s|ing)? of|compris\w+|composed of|based on|framework|pipeline|module|architecture|two-stage|multi-\w+|stages?|jointly|end-to-end|novel|open[- ]source)\b/i,
  means: /\b(?:by (?:\w+ly )?\w+ing|via|through|using|by means of|with the help of|under the)\b/i,
  toDo: /^(?:to (?:address|overcome|tackle|counteract|achieve|this end|bridge|fill|mitigate|solve|do so|unify|answer|enable|this aim|investigate|alleviate|remedy|resolve)\b|in order to|for this purpose|motivated by|inspired by|leveraging|building on|based on|we)/i,
  sequence:
    /^(?:first|second|third|then|next|finally|subsequently|in addition|additionally|also|specifically|concretely)\b|\bwe (?:then|first|also|next|further|finally)\b/i,
  list: /\((?:1|2|i|ii|a)\)/,

  shows: new RegExp(
    String.raw`\b${ours} ${verbs}(?:show|prov[ei]|find|found|obtain|demonstrat|establish|observ|conclud|report|deriv|achiev|confirm|reveal|giv|comput|determin|identif|constrain|estimat|characteri[sz]|detect|uncover|verif|argue|improve|deduce|recover)\w*`,
    'i',
  ),
  evidence:
    /\b(?:results?|experiments?|simulations?|findings?|analys[ie]s|evaluations?|tests?|comparisons?|observations?|theorem|evidence|studies) (?:[\w-]+ ){0,8}(?:show|demonstrat|indicat|reveal|suggest|confirm|establish|prov|support|verif|validat|agree|yield|impl)\w*/i,
  compares:
    /\b(?:outperform\w*|surpass\w*|exceed\w*|superior\w*|state[- ]of[- ]the[- ]art|competitive|comparable|compared (?:to|with)|better than|higher than|lower than|than|baselines?|up to)\b/i,
  gains:
    /\b(?:achiev\w+|improv\w+|reduc\w+|increas\w+|decreas\w+|enhanc\w+|gains?|accura\w+|consistent\w*|significant\w*|substantial\w*|notabl\w+|strong\w*|effective\w*|robust\w*)\b/i,
  passive:
    /\b(?:is|are|was|were) (?:\w+ly |also |then )?(?:proved|proven|shown|obtained|established|demonstrated|derived|found|observed|given|achieved|reported|confirmed|detected|recorded|validated|verified|illustrated|expected|related)\b/i,
  relation:
    /\b(?:correlat\w+|agreement|consistent with|corresponds?|equivalent|implies|imply|if and only if|depends? on|is due to|exhibits?|there (?:is|are|exists?)|converge\w*|bounds?|optimal|sharp|unique\w*|existence)\b/i,
  follows:
    /^(?:in particular|moreover|furthermore|notably|remarkably|as a (?:consequence|corollary|result)|consequently|thus|hence|therefore|indeed|further|empirically|across|in all|overall|applied|evaluated|compared)\b/i,
  percent: /\d\s*(?:\\?%|percent|x\b|\\times)|[+-]\d/,
  decimal: /\d\.\d|\\pm|\\sim|\\approx|\\lesssim|\\gtrsim|[<>=]\s*\d/,
  past: /\b(?:was|were|showed|found|achieved|obtained|revealed|demonstrated|improved|outperformed)\b/i,

  outlook:
    /\b(?:future|potential(?:ly)?|pav(?:e|es|ing)|outlook|implications?|further (?:study|research|work|investigation|developments?)|steps? towards?|foundations? (?:for|of)|promis\w+|research directions|opens?|opening|guid(?:e|ance)|insights?|practical|extensions|generali[sz]ations|clinical|applications)\b/i,
  underlines:
    /\b(?:this|these|our|the) (?:\w+ ){0,2}?(?:results?|findings?|work|study|approach|measurements?|capability|highlights?|underscores?)?\s?(?:highlight|underscore|underlin|emphasi[sz]|offer|open|represent|provid)\w*/i,
  hopes:
    /\bwe (?:\w+ly )?(?:hope|believe|expect|anticipate|envision|speculate|discuss|conclude)\b|\b(?:could|may|might|can) (?:also |help|be )/i,

  available:
    /\b(?:codes?|data|datasets?|weights|software|models?|implementation|application)\b.{0,60}\b(?:available|released|accessed|online)\b|https?:\/\/|github|open-source[d]?\b.{0,20}$/i,
  structure:
    /\b(?:is organi[sz]ed|in (?:the )?(?:first|second|third|final|last|next|introduction)(?: part| section)?,? (?:we|of)|lecture notes|outlines?|survey|non-?experts|(?:first|second|last|final) (?:part|section))\b/i,
} satisfies Record<string, RegExp>

export type Cue = keyof typeof cues
