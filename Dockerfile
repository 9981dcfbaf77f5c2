# One image for the API with the console, for the worker and for the one-shot migration; the command tells which.
# Checked against tests/deploy, not built there: no Docker engine runs where the tests do.

FROM node:24-bookworm-slim AS build
WORKDIR /fenceline
COPY . .
# The same steps as npm start: packages by hash, database client, compiled workspaces, console.
RUN node api/bin/build.js && node api/bin/build.js --for-image /image

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000 FENCELINE_DATA=/var/lib/fenceline FENCELINE_DEMO=off
WORKDIR /fenceline
RUN mkdir -p /var/lib/fenceline && chown node:node /var/lib/fenceline
COPY --from=build /image ./
USER node
VOLUME /var/lib/fenceline
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "api/dist/main.js"]
