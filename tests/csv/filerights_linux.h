#pragma once

//! While it lives, this process has no privileges, so that a test running as root gets permission
//! errors.
class NobodysFileRights {
public:
    NobodysFileRights();
    ~NobodysFileRights();
    NobodysFileRights(const NobodysFileRights &) = delete;
    NobodysFileRights &operator=(const NobodysFileRights &) = delete;

private:
    bool m_wasRoot = false;
};

//! While it lives, no file of this process can grow beyond that size: writing fails as on a full
//! disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(unsigned long bytes);
    ~FileSizeLimit();
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    unsigned long m_before = 0;
};

bool makePipe(const char *path);
