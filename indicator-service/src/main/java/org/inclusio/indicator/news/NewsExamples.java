package org.inclusio.indicator.news;

/** Answers as they look, for the OpenAPI document. */
final class NewsExamples {

    static final String EVENT = """
            {"type": "org.inclusio.release.published", "timestamp": "2015-07-06T15:00:00Z",
             "data": {"release": "2015-07", "cells": {"3.3": 192},
               "links": {"release": "/v1/releases/2015-07", "changes": "/v1/releases/2015-07/changes"}}}""";

    private NewsExamples() {}
}
