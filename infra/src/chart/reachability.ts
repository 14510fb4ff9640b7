import type { KubernetesObject, Labels } from "./kubernetes-object.js";

/** Where a connection comes from or goes to: pods with these labels in a namespace, or a network outside. */
export type Place = { readonly namespace: string; readonly labels: Labels } | { readonly cidr: string };

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly Expression[];
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string };
  readonly namespaceSelector?: Selector;
  readonly podSelector?: Selector;
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly port: number | string; readonly protocol?: string }[];
}

const NAMESPACE_NAME = "kubernetes.io/metadata.name";

/** Whether these policies let a connection from one place reach a port of another, as Kubernetes reads them: both ends must allow it. */
export function isReachable(
  policies: readonly KubernetesObject[],
  {
    from,
    to,
    port,
    namespace,
  }: { readonly from: Place; readonly to: Place; readonly port: number; readonly namespace: string },
): boolean {
  return (
    allows(policies, { own: from, other: to, port, namespace }, "Egress") &&
    allows(policies, { own: to, other: from, port, namespace }, "Ingress")
  );
}

interface End {
  readonly own: Place;
  readonly other: Place;
  readonly port: number;
  readonly namespace: string;
}

/** A place of which no policy speaks is open. */
function allows(
  policies: readonly KubernetesObject[],
  { own, other, port, namespace }: End,
  direction: "Egress" | "Ingress",
): boolean {
  if (!("labels" in own) || own.namespace !== namespace) return true;
  const concerned = policies.filter(
    ({ spec }) => spec.policyTypes.includes(direction) && selects(spec.podSelector, own.labels),
  );
  if (concerned.length === 0) return true;
  const rules: readonly Rule[] = concerned.flatMap(
    ({ spec }) => spec[direction === "Egress" ? "egress" : "ingress"] ?? [],
  );

  return rules.some((rule) => {
    const peers = direction === "Egress" ? rule.to : rule.from;
    const isPort = !rule.ports || rule.ports.some((each) => each.port === port);

    // A rule without peers, or with none in its list, lets everybody.
    return isPort && (!peers || peers.length === 0 || peers.some((peer) => isPeer(peer, other, namespace)));
  });
}

function isPeer({ ipBlock, namespaceSelector, podSelector }: Peer, place: Place, namespace: string): boolean {
  if ("cidr" in place) return ipBlock?.cidr === place.cidr;
  if (ipBlock) return false;
  const isNamespace = namespaceSelector
    ? selects(namespaceSelector, { [NAMESPACE_NAME]: place.namespace })
    : place.namespace === namespace;

  return isNamespace && (!podSelector || selects(podSelector, place.labels));
}

/** Whether a selector takes these labels; an empty one takes all. */
function selects({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      if (operator === "In") return values.includes(labels[key] ?? "");
      throw new Error(`The operator ${operator} of a selector is none that these policies use.`);
    })
  );
}

/** The labels of the pods that CloudNativePG makes for a cluster and for a pooler; it alone makes them. */
export function databasePods(
  objects: readonly KubernetesObject[],
): readonly { readonly name: string; readonly labels: Labels }[] {
  return objects.flatMap(({ kind, metadata, spec }) => {
    if (kind === "Cluster")
      return [{ name: metadata.name, labels: { "cnpg.io/cluster": metadata.name, ...spec.inheritedMetadata.labels } }];
    if (kind === "Pooler") return [{ name: metadata.name, labels: spec.template.metadata.labels }];

    return [];
  });
}
