import simulate from 'miniprogram-simulate';
import { waitUntil } from './wait-until';

interface TreeNode {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: unknown }[];
  readonly children: readonly (TreeNode | string)[];
}

export interface NodeCount {
  readonly nodes: number;
  readonly depth: number;
  /** Most children under one node. */
  readonly widest: number;
}

/** One page or component of the built mini-program, seen and touched the way a person does. */
export interface View {
  readonly instance: Record<string, unknown>;
  readonly text: () => string;
  /** Whether a node with this id or accessible name is there. */
  readonly has: (name: string) => boolean;
  readonly attribute: (name: string, attribute: string) => unknown;
  readonly sees: (words: string | RegExp) => Promise<unknown>;
  readonly tap: (name: string) => Promise<void>;
  readonly input: (name: string, value: string) => Promise<void>;
  readonly fire: (name: string, event: string, detail?: Record<string, unknown>) => Promise<void>;
  readonly count: () => NodeCount;
  readonly detach: () => void;
}

const attributeOf = (node: TreeNode, name: string): unknown => node.attrs.find((one) => one.name === name)?.value;

const childNodes = (node: TreeNode): readonly TreeNode[] =>
  node.children.filter((child): child is TreeNode => typeof child !== 'string');

const isNamed = (node: TreeNode, name: string): boolean =>
  attributeOf(node, 'id') === name || attributeOf(node, 'ariaLabel') === name;

const find = (node: TreeNode, matches: (node: TreeNode) => boolean): TreeNode | undefined => {
  if (matches(node)) return node;
  for (const child of childNodes(node)) {
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
};

const countIn = (node: TreeNode): NodeCount => {
  const below = childNodes(node).map(countIn);
  return {
    nodes: 1 + below.reduce((sum, { nodes }) => sum + nodes, 0),
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    widest: Math.max(node.children.length, ...below.map(({ widest }) => widest)),
  };
};

/** exparser keeps attribute names in camel case. */
const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Puts a loaded component on the screen. */
export const showView = (id: string): View => {
  const component = simulate.render(id);
  const host = document.body.appendChild(document.createElement('div'));
  component.attach(host);
  const tree = () => component.toJSON() as unknown as TreeNode;
  const locate = (name: string) => find(tree(), (node) => isNamed(node, name));
  // A row of compileMode has no id, so it is looked for among its like.
  const candidates = (node: TreeNode) => {
    const id = attributeOf(node, 'id');
    const [firstClass] = String(attributeOf(node, 'class')).split(' ');
    return component.querySelectorAll(id ? `#${id}` : `.${firstClass}`);
  };
  const wanted = (name: string): TreeNode => {
    const node = locate(name);
    if (!node) throw new Error(`nothing here is called "${name}": ${component.dom?.textContent}`);
    return node;
  };
  const fire = async (name: string, event: string, detail: Record<string, unknown> = {}): Promise<void> => {
    const node = await waitUntil(() => wanted(name), name);
    const target = candidates(node).find((one) => isNamed(one.toJSON() as unknown as TreeNode, name));
    if (!target) throw new Error(`"${name}" is drawn but cannot be reached`);
    target.dispatchEvent(event, { bubbles: true, detail });
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const text = () => component.dom?.textContent ?? '';
  return {
    instance: component.instance as unknown as Record<string, unknown>,
    text,
    has: (name) => locate(name) !== undefined,
    attribute: (name, attribute) => attributeOf(wanted(name), camelCase(attribute)),
    sees: (words) =>
      waitUntil(
        () => (typeof words === 'string' ? text().includes(words) : words.test(text())),
        `the words "${words}" in: ${text()}`,
      ),
    tap: (name) => fire(name, 'tap'),
    input: (name, value) => fire(name, 'input', { value, cursor: value.length }),
    fire,
    count: () => countIn(tree()),
    detach: () => {
      component.detach();
      host.remove();
    },
  };
};
