# The board in a container: the same set-up script as on a laptop, without its compilers and without root.
FROM python:3.12-slim-bookworm AS build
WORKDIR /board
COPY pyproject.toml requirements*.lock package.json package-lock.json .npmrc ./
COPY tools/ tools/
COPY app/ app/
RUN python3 tools/dev.py build

FROM python:3.12-slim-bookworm
WORKDIR /board
RUN useradd --system --uid 10001 --home-dir /board board && install -d -o board /data
# The tools and the Node that built the client stay behind.
COPY requirements.lock ./
RUN python3 -m venv .venv && .venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY app/ app/
COPY sessions/ sessions/
COPY guideline_blocks.yaml ./
COPY --from=build /board/app/static/dist/ app/static/dist/
ENV COCREATE_HOST=0.0.0.0 COCREATE_PORT=8000 COCREATE_DATA_DIR=/data PYTHONDONTWRITEBYTECODE=1
USER board
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s CMD [".venv/bin/python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"COCREATE_PORT\"]}/healthz', timeout=2)"]
CMD [".venv/bin/python", "-m", "app.cli", "serve"]
