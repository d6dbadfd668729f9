/**
 * Returns the bill of materials, in CycloneDX 1.6: what is in the bundles, not what they were built with. It holds no
 * time and no number of its own, so the same sources give the same bytes.
 */
export function sbomOf({ name, version, license }, packages) {
  const component = (one, type) => ({
    "bom-ref": purlOf(one),
    type,
    name: one.name,
    version: one.version,
    licenses: [{ license: { id: one.license } }],
    purl: purlOf(one),
  });
  const own = { name, version, license };
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: component(own, "application") },
    components: packages.map((one) => component(one, "library")),
    dependencies: [{ ref: purlOf(own), dependsOn: packages.map(purlOf) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}
