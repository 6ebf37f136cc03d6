package org.ecopark.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ecopark.web.WebSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The files of the map page. The front page is asked for each time and names all others by the fingerprint of this
 * release, so browsers keep those for a year and ask for none again until one of them changes. The same files stand at
 * their plain addresses too, for pages and people that know no fingerprint; there browsers ask each time and get 304.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

    private static final String OWN = "classpath:/static/";
    private static final String BACKGROUND = "classpath:/gis-data/background/";
    private static final String LIBRARIES = "classpath:/META-INF/resources/webjars/";

    private final ConcurrentMap<String, String> tags = new ConcurrentHashMap<>();
    private final CompressedOnce compressed = new CompressedOnce();
    private final WebSettings settings;

    PageFiles(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        PageRelease release = PageRelease.read();
        registry.addResourceHandler("/**")
                .addResourceLocations(OWN)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .resourceChain(false)
                .addResolver(compressed)
                .addTransformer(new FrontPage(release, settings));
        registry.addResourceHandler("/background/**")
                .addResourceLocations(BACKGROUND)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .resourceChain(false)
                .addResolver(compressed);
        kept(registry, release.folder() + "**", OWN);
        kept(registry, release.folder() + "background/**", BACKGROUND);
        kept(registry, release.folder() + "webjars/**", LIBRARIES);
        kept(registry, "webjars/**", LIBRARIES);
    }

    private void kept(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler("/" + pattern)
                .addResourceLocations(location)
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(compressed);
    }

    /** Weak, because text is sent compressed and plain, and a strong one would forbid that. */
    private String tag(Resource file) {
        if (file instanceof TransformedResource) {
            return fingerprint(file);
        }
        try {
            // A changed file during development has another time, and so another entry.
            return tags.computeIfAbsent(file.getURI() + "@" + file.lastModified(), key -> fingerprint(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(Resource file) {
        try (var content = file.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
