/** The image's bill of materials in CycloneDX: what the bundles hold, the Node.js that runs them, and its libraries. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Contrib, Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import parseExpression from "spdx-expression-parse";
import { ROOT } from "../installation/root.js";
import type { BundledPackage } from "./bundled-packages.js";
import type { SystemPackage } from "./system-files.js";

interface Materials {
  readonly packages: readonly BundledPackage[];
  readonly system: readonly SystemPackage[];
}

const { Component } = Models;
const LICENSES = new Contrib.License.Factories.LicenseFactory(parseExpression);

/** The same text for the same materials: without a date and without a serial number. */
export function writeBillOfMaterials({ packages, system }: Materials): string {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const hub = new Component(Enums.ComponentType.Application, name, {
    version,
    bomRef: name,
    licenses: licensesOf(license),
  });
  const components = new Models.ComponentRepository([...packages.map(ofPackage), ...system.map(ofSystem)]);
  for (const { bomRef } of components) hub.dependencies.add(bomRef);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: hub }), components });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));

  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function ofPackage({ name, version, license, integrity }: BundledPackage): Models.Component {
  const [scope, ownName] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = `pkg:npm/${scope ? `${encodeURIComponent(scope)}/` : ""}${ownName}@${version}`;
  const hash = Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");

  return new Component(Enums.ComponentType.Library, ownName ?? name, {
    ...(scope && { group: scope }),
    version,
    bomRef: purl,
    purl,
    licenses: licensesOf(license),
    // Of the archive that npm installs.
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm["SHA-512"], hash]]),
  });
}

function ofSystem({ name, version, architecture, license, files }: SystemPackage): Models.Component {
  const purl = `pkg:deb/debian/${name}@${encodeURIComponent(version)}?arch=${architecture}`;
  const properties = files.map((file) => new Models.Property("kim-hub:file", file));

  return new Component(Enums.ComponentType.Library, name, {
    version,
    bomRef: purl,
    purl,
    licenses: licensesOf(license),
    properties: new Models.PropertyRepository(properties),
  });
}

function licensesOf(text: string): Models.LicenseRepository {
  return new Models.LicenseRepository([LICENSES.makeFromString(text)]);
}
