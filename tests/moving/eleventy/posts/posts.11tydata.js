module.exports = { author: "canary" };
