/** What the checks read of a rendered object; the validators have seen all of it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Labels;
    readonly annotations?: Labels;
  };
  // biome-ignore lint/suspicious/noExplicitAny: each kind has fields of its own, which the validators check.
  readonly spec?: any;
  readonly automountServiceAccountToken?: boolean;
}

export type Labels = Readonly<Record<string, string>>;

/** A pod as the objects that make it describe it. */
export interface Pod {
  readonly owner: KubernetesObject;
  readonly labels: Labels;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly spec: any;
}

/** The pods that the objects make, one for each kind of them. */
export function listPods(objects: readonly KubernetesObject[]): readonly Pod[] {
  return objects.flatMap((owner) => {
    const template = owner.kind === "CronJob" ? owner.spec.jobTemplate.spec.template : owner.spec?.template;
    if (!template || owner.kind === "Pooler") return [];

    return [{ owner, labels: template.metadata.labels, spec: template.spec }];
  });
}
