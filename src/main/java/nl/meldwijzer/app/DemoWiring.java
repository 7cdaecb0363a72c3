package nl.meldwijzer.app;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemoWiring {}
