module.exports = (config) => ({ dir: { input: "." } });
