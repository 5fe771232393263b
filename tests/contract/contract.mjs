// Compares the server with server/openapi.yaml: the routes both ways, the schemas of all requests
// (closed), and every answer that the server tests saw. Arguments: openapi.yaml, the program that
// prints the routes, answers.jsonl.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const modules = await Promise.all([import('js-yaml'), import('ajv/dist/2020.js'), import('ajv-formats')]).catch(() => {
    console.error('tests/contract/node_modules is missing: run "npm ci" in tests/contract (./dev test does it).');
    process.exit(1);
});
const [yaml, { Ajv2020 }, { default: addFormats }] = modules;
const [contractFile, routesProgram, answersFile] = process.argv.slice(2);
const contract = yaml.load(readFileSync(contractFile, 'utf8'));
const faults = [];

const verbs = ['get', 'put', 'post', 'patch', 'delete'];
const documented = new Set();
for (const [path, item] of Object.entries(contract.paths))
    for (const verb of verbs.filter(verb => item[verb])) documented.add(`${verb.toUpperCase()} ${path}`);
const served = new Set(execFileSync(routesProgram, { encoding: 'utf8' }).trim().split('\n'));
for (const route of served) if (!documented.has(route)) faults.push(`served but not documented: ${route}`);
for (const route of documented) if (!served.has(route)) faults.push(`documented but not served: ${route}`);

function resolve(node) {
    if (!node?.$ref) return node;
    return node.$ref.slice(2).split('/').reduce((at, key) => at[key], contract);
}
for (const route of documented) {
    const [method, path] = route.split(' ');
    const content = contract.paths[path][method.toLowerCase()].requestBody?.content ?? {};
    for (const { schema } of Object.values(content))
        if (resolve(schema).additionalProperties !== false) faults.push(`request is not closed: ${route}`);
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default ? addFormats.default(ajv) : addFormats(ajv);
ajv.addSchema(contract, 'contract');
const validators = new Map();
function validator(schema) {
    const name = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
    if (!validators.has(name)) validators.set(name, ajv.compile(JSON.parse(name)));
    return validators.get(name);
}

const templates = Object.keys(contract.paths).map(path => [path, new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)]);
const succeeded = new Set();
const answers = readFileSync(answersFile, 'utf8').trim().split('\n').map(line => JSON.parse(line));
for (const answer of answers) {
    const path = templates.find(([, pattern]) => pattern.test(answer.path))?.[0];
    const operation = path && contract.paths[path][answer.method.toLowerCase()];
    const name = `${answer.method} ${path ?? answer.path} → ${answer.status}`;
    // Even a request outside the contract is answered with a problem.
    const response = resolve(
        operation
            ? operation.responses[answer.status] ?? operation.responses[`${Math.trunc(answer.status / 100)}XX`]
            : contract.components.responses.Refused,
    );
    const schema = response?.content[answer.type]?.schema;
    if (!schema) {
        faults.push(`${name}: status or content type ${answer.type} is not documented`);
        continue;
    }
    const validate = validator(schema);
    if (!validate(answer.body))
        faults.push(`${name}: ${ajv.errorsText(validate.errors)}\n    ${JSON.stringify(answer.body).slice(0, 600)}`);
    if (operation && answer.status < 300) succeeded.add(`${answer.method} ${path}`);
}
for (const route of documented)
    if (!succeeded.has(route)) faults.push(`no test saw this succeed: ${route}`);

for (const fault of [...new Set(faults)].slice(0, 40)) console.error(fault);
console.log(`${documented.size} operations, ${answers.length} answers, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
