#pragma once

namespace server {

//! Keeps child processes from inheriting the socket: they would keep a port open that no server
//! answers.
void keepFromChildren(int socket);

} // namespace server
