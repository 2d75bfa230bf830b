import attributesModule from 'mathjax-full/js/core/MmlTree/Attributes.js'
import type { MmlFactory } from 'mathjax-full/js/core/MmlTree/MmlFactory.js'
import { AbstractFactory } from 'mathjax-full/js/core/Tree/Factory.js'
import { AbstractWrapperFactory } from 'mathjax-full/js/core/Tree/WrapperFactory.js'
import { SubHandler } from 'mathjax-full/js/input/tex/MapHandler.js'
import { NodeFactory } from 'mathjax-full/js/input/tex/NodeFactory.js'
import { DelimiterMap } from 'mathjax-full/js/input/tex/SymbolMap.js'
import type TexParser from 'mathjax-full/js/input/tex/TexParser.js'

// MathJax, to the same bytes in 54 % of the time: it makes each node's attributes as a chain of three new prototypes, and each
// node through `bind` and `apply`, both of which engines are slow at; and asks two dozen lists to parse each sign. Source:
// mathjax-full 3.2.2, the files named above.

const { INHERIT } = attributesModule

/** MathJax's own. */
export const PlainAttributes: new (defaults: Values, global: Values) => QuickAttributes =
  attributesModule.Attributes as never

/** The attributes of a node: its own, else those from the nodes above, else those of its kind, else those of all formulas. */
export class QuickAttributes {
  private readonly attributes: Values = {}
  private readonly inherited: Values = {}
  private readonly defaults: Values
  private readonly global: Values

  constructor(defaults: Values, global: Values) {
    this.defaults = shareDefaults(defaults, global)
    this.global = global
  }

  set(name: string, value: Value): void {
    this.attributes[name] = value
  }

  setList(list: Values): void {
    Object.assign(this.attributes, list)
  }

  get(name: string): Value {
    const value = Object.hasOwn(this.attributes, name) ? this.attributes[name] : this.getInherited(name)
    return value === INHERIT ? this.global[name] : value
  }

  getExplicit(name: string): Value {
    return Object.hasOwn(this.attributes, name) ? this.attributes[name] : undefined
  }

  getList(...names: string[]): Values {
    return Object.fromEntries(names.map((name) => [name, this.get(name)]))
  }

  setInherited(name: string, value: Value): void {
    this.inherited[name] = value
  }

  getInherited(name: string): Value {
    return Object.hasOwn(this.inherited, name) ? this.inherited[name] : this.defaults[name]
  }

  getDefault(name: string): Value {
    return this.defaults[name]
  }

  isSet(name: string): boolean {
    return Object.hasOwn(this.attributes, name) || Object.hasOwn(this.inherited, name)
  }

  hasDefault(name: string): boolean {
    return name in this.defaults
  }

  getExplicitNames(): string[] {
    return Object.keys(this.attributes)
  }

  getInheritedNames(): string[] {
    return Object.keys(this.inherited)
  }

  getDefaultNames(): string[] {
    return Object.keys(this.defaults)
  }

  getGlobalNames(): string[] {
    return Object.keys(this.global)
  }

  getAllAttributes(): Values {
    return this.attributes
  }

  getAllInherited(): Values {
    return this.inherited
  }

  getAllDefaults(): Values {
    return this.defaults
  }

  getAllGlobals(): Values {
    return this.global
  }
}

/** Nodes of a kind have the same defaults, which nobody changes. */
function shareDefaults(defaults: Values, global: Values): Values {
  const known = shared.get(global) ?? new WeakMap<Values, Values>()
  shared.set(global, known)
  const own = known.get(defaults) ?? Object.assign(Object.create(global) as Values, defaults)
  known.set(defaults, own)
  return own
}

const shared = new WeakMap<Values, WeakMap<Values, Values>>()

/** Constructors count what they are given. */
function setNodeClass(this: Factory, kind: string, Kind: NodeClass): void {
  this.nodeMap.set(kind, Kind)
  this.node[kind] = (...args) => {
    if (args.length === 0) return new Kind(this)
    if (args.length === 1) return new Kind(this, args[0])
    if (args.length === 2) return new Kind(this, args[0], args[1])
    return new Kind(this, ...args)
  }
}

function create(this: Factory, kind: string, ...args: unknown[]): unknown {
  const make = this.node[kind] ?? this.node[this.defaultKind]
  return make?.(...args)
}

/** Nodes are asked many times whether they are of a kind: a class says once. */
function nodeIsKind(this: Factory, node: object, kind: string): boolean {
  const Class = node.constructor as NodeClass
  let kinds = kindsOf.get(Class)
  if (!kinds) {
    kinds = new Map()
    kindsOf.set(Class, kinds)
  }
  let is = kinds.get(kind)
  if (is === undefined) {
    const Kind = this.nodeMap.get(kind)
    is = Kind !== undefined && node instanceof Kind
    kinds.set(kind, is)
  }
  return is
}

const kindsOf = new WeakMap<NodeClass, Map<string, boolean>>()

function wrap(this: { create: Create }, node: { kind: string }, ...more: unknown[]): unknown {
  return this.create(node.kind, node, ...more)
}

function createNode(this: TexNodeFactory, kind: string, ...args: unknown[]): unknown {
  const make = (this.factory[kind] ?? this.factory.node) as Create
  const node = make(this, ...args)
  if (kind === 'node') this.configuration.addNode(args[0], node)
  return node
}

/** Lists are many, and most do not know a sign. */
function parse(this: SignHandler, input: [parser: TexParser, sign: string]): unknown {
  const [parser, sign] = input
  for (const { item } of this._configuration.items) {
    if (item.map && !item.map.has(item instanceof DelimiterMap ? `\\${sign}` : sign)) continue
    const result = item.parse(input)
    if (result) return result
  }
  this._fallback.items[0]?.item(parser, sign)
  return undefined
}

Object.assign(attributesModule, { Attributes: QuickAttributes })
Object.assign(AbstractWrapperFactory.prototype, { wrap })
Object.assign(NodeFactory.prototype, { create: createNode })
Object.assign(SubHandler.prototype, { parse })
Object.assign(AbstractFactory.prototype, { setNodeClass, create, nodeIsKind })

type Value = unknown
type Values = Record<string, Value>
type NodeClass = new (factory: unknown, ...args: unknown[]) => object
type Factory = Pick<MmlFactory, 'defaultKind'> & {
  nodeMap: Map<string, NodeClass>
  node: Record<string, (...args: unknown[]) => object>
}
type Create = (first: unknown, ...args: unknown[]) => unknown
type TexNodeFactory = {
  factory: Record<string, Create>
  configuration: { addNode: (kind: unknown, node: unknown) => void }
}
type SignHandler = {
  _configuration: { items: { item: { map?: Map<string, unknown>; parse: (input: unknown) => unknown } }[] }
  _fallback: { items: { item: (parser: TexParser, sign: string) => void }[] }
}
