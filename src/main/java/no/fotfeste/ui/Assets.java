package no.fotfeste.ui;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of styles and scripts with their content's hash, so that browsers may keep them for a year. */
@Component
class Assets {

    private final ObjectProvider<ResourceUrlProvider> urls;

    Assets(ObjectProvider<ResourceUrlProvider> urls) {
        this.urls = urls;
    }

    String path(String name) {
        String address = "/assets/" + name;
        String hashed = urls.getObject().getForLookupPath(address);
        return hashed == null ? address : hashed;
    }
}
