// The same work in Socket.IO: every post is kept in SQLite, synchronous=FULL, and then sent to its room.
import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { createRequire } from "node:module";

const [port, folder, file] = process.argv.slice(2);
const { Server } = createRequire(`${folder}/`)("socket.io");
const database = new DatabaseSync(file);
database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
database.exec("CREATE TABLE post (id INTEGER PRIMARY KEY, room TEXT, words TEXT) STRICT");
const keep = database.prepare("INSERT INTO post (room, words) VALUES (?, ?)");

const http = createServer();
const io = new Server(http, { pingInterval: 600_000, transports: ["websocket"] });
io.on("connection", (socket) => {
  const room = String(socket.handshake.query.room);
  socket.join(room);
  socket.on("post", (words) => {
    keep.run(room, words);
    io.to(room).emit("posted", words);
  });
});
http.listen(Number(port), "127.0.0.1");
