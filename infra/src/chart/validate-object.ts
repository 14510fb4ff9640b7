import { Cluster, Pooler, ScheduledBackup } from "@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1";
import { PodMonitor, PrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { Deployment, StatefulSet } from "kubernetes-models/apps/v1";
import { CronJob, Job } from "kubernetes-models/batch/v1";
import { Ingress, NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { ConfigMap, PersistentVolumeClaim, Service, ServiceAccount } from "kubernetes-models/v1";

interface Validated {
  validate(): void;
}

/** A kind of object with the validator that its schema was compiled to. */
interface Model {
  readonly apiVersion: string;
  readonly kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: whether the data fit is what the validator is asked.
  new (data: any): Validated;
}

const MODELS: readonly Model[] = [
  ...[Deployment, StatefulSet, CronJob, Job, Ingress, NetworkPolicy, PodDisruptionBudget],
  ...[PersistentVolumeClaim, Service, ServiceAccount, Cluster, Pooler, ScheduledBackup],
  ...[PodMonitor, PrometheusRule, ConfigMap],
];

/** No type of any schema takes it. */
const POISON = Symbol("no value");

/** The cases have most objects in common. */
const known = new Map<string, readonly string[]>();

/** What is wrong with a rendered object by the schema of its kind: wrong values, and properties that the schema does not know. */
export function listFaults(object: unknown): readonly string[] {
  const text = JSON.stringify(object);
  const faults = known.get(text) ?? findFaults(object);
  known.set(text, faults);

  return faults;
}

function findFaults(object: unknown): readonly string[] {
  const { apiVersion, kind } = Object(object);
  const model = MODELS.find((each) => each.apiVersion === apiVersion && each.kind === kind);
  if (!model) return [`${apiVersion} ${kind} is a kind without schema`];
  const fault = faultOf(model, object);
  if (fault !== null) return [`${kind} ${Object(object).metadata?.name}: ${fault}`];

  return listPaths(object).flatMap((path) =>
    // A schema that says nothing of a property takes everything for its value.
    faultOf(model, withPoison(object, path)) === null ? [`${kind}: ${path.join(".")} is unknown`] : [],
  );
}

function faultOf(model: Model, data: unknown): string | null {
  try {
    new model(data).validate();

    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Path = readonly (string | number)[];

/** The paths of all properties. */
function listPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];

  return Object.entries(value).flatMap(([name, part]) => {
    const inside = [...path, name];

    return [...(Array.isArray(value) ? [] : [inside]), ...listPaths(part, inside)];
  });
}

function withPoison(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) return POISON;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...Object(value) };

  return Object.assign(copy, { [name]: withPoison(Object(value)[name], rest) });
}
