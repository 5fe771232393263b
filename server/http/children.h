#pragma once

namespace server {

//! A program that this process starts must not get the socket with it: it would keep a port open
//! that nobody answers at any more.
void keepFromChildren(int socket);

} // namespace server
