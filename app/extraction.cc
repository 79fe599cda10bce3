#include "app/extraction.h"
